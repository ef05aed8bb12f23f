package no.tolk.check;

import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Whether words of two languages can be spellings of one name. */
final class NameSpelling {
    /**
     * Letters and groups of letters that stand for one sound in the two languages and their transliterations, longer
     * groups first, with what they are written as in a key.
     */
    private static final Map<String, String> SOUNDS = sounds(
            "schtsch ʃ",
            "sjtsj ʃ",
            "shch ʃ",
            "tsch ɕ",
            "tsj ɕ",
            "tch ɕ",
            "dzh j",
            "dsj j",
            "sch ʃ",
            "ch ɕ",
            "dj j",
            "zh ʃ",
            "zj ʃ",
            "sj ʃ",
            "sh ʃ",
            "th t",
            "ph f",
            "kh k",
            "ck k",
            "ou u",
            "oo u",
            "oe o",
            "aa a",
            "ae a",
            "ß ss",
            "ø o",
            "æ a",
            "å a",
            "ö o",
            "ä a",
            "ð d",
            "đ d",
            "þ t",
            "ł l",
            "ı i",
            "q k",
            "x ks",
            "w v",
            "j i",
            "y i");

    private static final Pattern SOUND = Pattern.compile(String.join("|", SOUNDS.keySet()) + "|c(?![eiy])");
    private static final Pattern DOUBLED = Pattern.compile("(.)\\1+");
    private static final Pattern GENITIVE = Pattern.compile("['’]s?$");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern VOWELS = Pattern.compile("(?<!^)[aeiou]");
    private static final Pattern TRANSLITERATED = Pattern.compile("tsj|sj|zj|dsj|dzj|kh|[iy]j$|jov|jev|jef|ij");

    private static final Set<String> NORWEGIAN_ENDINGS = Set.of(
            "", "s", "en", "et", "n", "a", "e", "er", "ene", "ane", "ar", "sk", "ske", "isk", "iske", "ere", "erne",
            "ens", "ets", "ers", "enes", "anes", "arar", "arane", "ianer", "ianske", "iansk");
    private static final Set<String> ENGLISH_ENDINGS = Set.of(
            "", "s", "es", "n", "an", "ian", "ean", "ese", "ish", "i", "is", "er", "ers", "ic", "ist", "ists", "ans",
            "ians", "ite", "ites", "a", "ia", "um", "us", "ine", "ie", "o", "e");

    /** What is longer is no name, and comparing takes long. */
    private static final int LONGEST = 40;

    private static final int MOST_MISSPELT = 2;

    private NameSpelling() {}

    /** A word without what the two languages write differently: case, diacritics, doubled letters, transliteration. */
    static String key(String word) {
        String plain = plain(word);
        String key = SOUND.matcher(plain).replaceAll(sound -> SOUNDS.getOrDefault(sound.group(), "k"));
        if (!key.chars().allMatch(letter -> letter < 0x80)) {
            key = MARKS.matcher(Normalizer.normalize(key, Normalizer.Form.NFD)).replaceAll("");
        }
        return DOUBLED.matcher(key).replaceAll("$1");
    }

    private static Map<String, String> sounds(String... sounds) {
        Map<String, String> map = new LinkedHashMap<>();
        for (String sound : sounds) {
            String[] pair = sound.split(" ");
            map.put(pair[0], pair[1]);
        }
        return map;
    }

    /** A word in small letters, without an English genitive and apostrophes. */
    static String plain(String word) {
        return GENITIVE.matcher(word.toLowerCase(Locale.ROOT))
                .replaceAll("")
                .replace("'", "")
                .replace("’", "");
    }

    /** The key without the <i>s</i> of a genitive or plural. */
    static String stem(String key) {
        return key.length() > 2 && key.endsWith("s") ? key.substring(0, key.length() - 1) : key;
    }

    /** Whether an English key can be a Norwegian name with endings of either language, or otherwise transliterated. */
    static boolean alike(Name norwegian, String english) {
        return norwegian.key().regionMatches(0, english, 0, 1)
                && (related(norwegian.key(), english) || transliterated(norwegian, english));
    }

    /** Whether a Norwegian and an English key are one name with the endings of either language, or a compound of it. */
    static boolean related(String norwegian, String english) {
        int common = commonPrefix(norwegian, english);
        if (common < 4) {
            return false;
        }
        String restOfNorwegian = norwegian.substring(common);
        String restOfEnglish = english.substring(common);
        return NORWEGIAN_ENDINGS.contains(restOfNorwegian) && ENGLISH_ENDINGS.contains(restOfEnglish)
                || restOfEnglish.isEmpty() && common >= 5
                || restOfNorwegian.isEmpty() && common >= 5 && english.length() >= common + 4;
    }

    /** Whether a word that was put into Latin letters has the same consonants: <i>Sjojgu</i> and <i>Shoigu</i>. */
    private static boolean transliterated(Name norwegian, String english) {
        return TRANSLITERATED.matcher(norwegian.text().toLowerCase(Locale.ROOT)).find()
                && consonants(norwegian.key()).equals(consonants(english));
    }

    private static String consonants(String key) {
        return DOUBLED.matcher(VOWELS.matcher(key).replaceAll("").replace('ʃ', 'ɕ'))
                .replaceAll("$1");
    }

    /** Whether two words are the same but for one or two letters, as a name that was misspelt. */
    static boolean resemble(String word, String otherWord) {
        String one = plain(word);
        String other = plain(otherWord);
        if (one.isEmpty() || other.isEmpty()) {
            return false;
        }
        int longer = Math.max(one.length(), other.length());
        boolean sameBeginning = one.charAt(0) == other.charAt(0);
        return longer >= (sameBeginning ? 4 : 6) && longer <= LONGEST && distance(one, other) <= MOST_MISSPELT;
    }

    private static int distance(String one, String other) {
        int[] row = new int[other.length() + 1];
        for (int j = 0; j <= other.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int changed = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(changed, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[other.length()];
    }

    static int commonPrefix(String one, String other) {
        int length = Math.min(one.length(), other.length());
        for (int i = 0; i < length; i++) {
            if (one.charAt(i) != other.charAt(i)) {
                return i;
            }
        }
        return length;
    }
}
