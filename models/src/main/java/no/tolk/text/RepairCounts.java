package no.tolk.text;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Counts repairs by their codes. */
final class RepairCounts {
    private final Map<String, Integer> counts = new LinkedHashMap<>();

    void add(String code, int count) {
        if (count > 0) {
            counts.merge(code, count, Integer::sum);
        }
    }

    void add(List<Repair> repairs) {
        repairs.forEach(repair -> add(repair.code(), repair.count()));
    }

    int total() {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** What was counted, each code once, in the order in which they came. */
    List<Repair> repairs() {
        return counts.entrySet().stream()
                .map(count -> new Repair(count.getKey(), count.getValue()))
                .toList();
    }
}
