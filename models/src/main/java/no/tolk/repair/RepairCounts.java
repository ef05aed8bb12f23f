package no.tolk.repair;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Counts repairs by their codes. */
public final class RepairCounts {
    private final Map<String, Integer> counts = new LinkedHashMap<>();

    /** @param count what was repaired; nothing is noted of none */
    public void add(String code, int count) {
        if (count > 0) {
            counts.merge(code, count, Integer::sum);
        }
    }

    /** Adds what was counted elsewhere. */
    public void add(List<Repair> repairs) {
        repairs.forEach(repair -> add(repair.code(), repair.count()));
    }

    int total() {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** What was counted, each code once, in the order in which they came. */
    public List<Repair> repairs() {
        return counts.entrySet().stream()
                .map(count -> new Repair(count.getKey(), count.getValue()))
                .toList();
    }
}
