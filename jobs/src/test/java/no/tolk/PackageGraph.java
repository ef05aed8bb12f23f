package no.tolk;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Which package uses which, without cycles. */
record PackageGraph(Map<String, Set<String>> uses) {
    private static final String ROOT = "no.tolk.";

    static PackageGraph of(JavaClasses classes) {
        Map<String, Set<String>> uses = new TreeMap<>();
        for (JavaClass each : classes) {
            if (!isPart(each)) {
                continue;
            }
            Set<String> used = uses.computeIfAbsent(name(each), absent -> new TreeSet<>());
            for (Dependency dependency : each.getDirectDependenciesFromSelf()) {
                JavaClass target = dependency.getTargetClass().getBaseComponentType();
                if (isPart(target) && !name(target).equals(name(each))) {
                    used.add(name(target));
                }
            }
        }
        return new PackageGraph(uses);
    }

    private static boolean isPart(JavaClass of) {
        return of.getPackageName().startsWith(ROOT);
    }

    private static String name(JavaClass of) {
        return of.getPackageName().substring(ROOT.length());
    }

    /** A flow chart in Mermaid's language, which hosts of repositories draw; arrows that others imply are left out. */
    String mermaid() {
        return uses.entrySet().stream()
                .flatMap(each -> each.getValue().stream()
                        .filter(used -> each.getValue().stream().noneMatch(other -> reaches(other, used)))
                        .map(used -> "    %s --> %s\n".formatted(each.getKey(), used)))
                .collect(Collectors.joining("", "flowchart TD\n", ""));
    }

    private boolean reaches(String from, String to) {
        return uses.getOrDefault(from, Set.of()).stream().anyMatch(used -> used.equals(to) || reaches(used, to));
    }
}
