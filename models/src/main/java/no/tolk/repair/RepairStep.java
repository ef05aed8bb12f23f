package no.tolk.repair;

/** Mends one kind of damage in a text. */
@FunctionalInterface
public interface RepairStep {
    /**
     * The text without the damage; the same text, and nothing counted, where there is none.
     *
     * @param counts takes what was done
     */
    String apply(String text, RepairCounts counts);
}
