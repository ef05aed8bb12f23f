package no.tolk.check;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import no.tolk.check.NumberMention.Form;

/**
 * Pairs the numbers of two texts one to one and tells which are left over. Each side is asked for itself, whether its
 * numbers of a form all find a partner; if both can, one pairing serves both sides (Mendelsohn and Dulmage 1958). The
 * pairing is a maximum one, found by augmenting paths.
 */
final class NumberMatching {
    private final List<NumberMention> left;
    private final List<NumberMention> right;
    private final int[] partner;

    private NumberMatching(List<NumberMention> left, List<NumberMention> right) {
        this.left = left;
        this.right = right;
        this.partner = new int[right.size()];
        Arrays.fill(partner, -1);
    }

    /**
     * The numbers of a form in one text that have no partner in the other, in order. One that is another's conversion
     * needs no partner of its own, since <i>72 km</i> may become <i>45 miles (72 kilometres)</i>.
     */
    static List<NumberMention> unmatched(Form form, List<NumberMention> mentions, List<NumberMention> others) {
        List<NumberMention> ofForm =
                mentions.stream().filter(mention -> mention.form() == form).toList();
        NumberMatching matching = new NumberMatching(ofForm, others);
        List<NumberMention> unmatched = new ArrayList<>();
        for (int i = 0; i < ofForm.size(); i++) {
            NumberMention mention = ofForm.get(i);
            if (!matching.match(i, new boolean[others.size()])
                    && others.stream().noneMatch(mention::converts)) {
                unmatched.add(mention);
            }
        }
        return unmatched;
    }

    private boolean match(int mention, boolean[] tried) {
        for (int other = 0; other < right.size(); other++) {
            if (tried[other] || !left.get(mention).agreesWith(right.get(other))) {
                continue;
            }
            tried[other] = true;
            if (partner[other] < 0 || match(partner[other], tried)) {
                partner[other] = mention;
                return true;
            }
        }
        return false;
    }
}
