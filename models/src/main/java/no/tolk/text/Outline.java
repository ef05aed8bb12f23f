package no.tolk.text;

import java.util.ArrayList;
import java.util.List;

/** The blocks of an article while their kinds are found out, one rule after the other. */
final class Outline {
    private final List<Block> blocks;
    private final boolean blankLines;

    Outline(List<Block> blocks) {
        this.blocks = new ArrayList<>(blocks);
        this.blankLines = blocks.stream().skip(1).anyMatch(Block::afterBlank);
    }

    List<Block> blocks() {
        return List.copyOf(blocks);
    }

    int size() {
        return blocks.size();
    }

    String text(int index) {
        return blocks.get(index).text();
    }

    /** The kind of a block, null while it is unknown. */
    ParagraphKind kind(int index) {
        return blocks.get(index).kind();
    }

    void name(int index, ParagraphKind kind) {
        blocks.set(index, blocks.get(index).as(kind));
    }

    /** Whether there is a block at the index, which may be out of bounds, whose kind is unknown. */
    boolean isUnknown(int index) {
        return index >= 0 && index < blocks.size() && blocks.get(index).isUnknown();
    }

    boolean is(int index, ParagraphKind kind) {
        return index >= 0 && index < blocks.size() && blocks.get(index).kind() == kind;
    }

    boolean isAfterBlank(int index) {
        return blocks.get(index).afterBlank();
    }

    /** Whether the text tells with blank lines what belongs together. */
    boolean hasBlankLines() {
        return blankLines;
    }

    int firstOf(ParagraphKind kind) {
        return kinds().indexOf(kind);
    }

    int lastOf(ParagraphKind kind) {
        return kinds().lastIndexOf(kind);
    }

    private List<ParagraphKind> kinds() {
        return blocks.stream().map(Block::kind).toList();
    }
}
