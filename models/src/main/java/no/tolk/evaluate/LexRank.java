package no.tolk.evaluate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Continuous LexRank (Erkan and Radev 2004), to compare summaries with: PageRank over the cosines between sentences, whose
 * words, those of four letters or more, are weighted by how few sentences have them.
 */
public final class LexRank {
    private static final int SHORTEST_WORD = 4;
    private static final double DAMPING = 0.85;
    private static final int ROUNDS = 50;

    private LexRank() {}

    /** The indices of the sentences, the most central first; of equals the one that stands first. */
    public static List<Integer> ranking(List<String> sentences) {
        double[] rank = rank(cosines(weights(sentences)));
        return IntStream.range(0, rank.length)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer i) -> -rank[i]))
                .toList();
    }

    private static List<Map<String, Double>> weights(List<String> sentences) {
        List<Map<String, Double>> counts = new ArrayList<>();
        Map<String, Integer> sentencesWith = new HashMap<>();
        for (String sentence : sentences) {
            Map<String, Double> count = new HashMap<>();
            for (String word : RougeWords.of(sentence)) {
                if (word.length() >= SHORTEST_WORD) {
                    count.merge(word, 1.0, Double::sum);
                }
            }
            count.keySet().forEach(word -> sentencesWith.merge(word, 1, Integer::sum));
            counts.add(count);
        }
        counts.forEach(count -> count.replaceAll(
                (word, times) -> times * Math.log(1 + (double) sentences.size() / sentencesWith.get(word))));
        return counts;
    }

    private static double[][] cosines(List<Map<String, Double>> weights) {
        int size = weights.size();
        double[][] cosines = new double[size][size];
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < i; j++) {
                double lengths = length(weights.get(i)) * length(weights.get(j));
                double cosine = lengths == 0 ? 0 : dot(weights.get(i), weights.get(j)) / lengths;
                cosines[i][j] = cosine;
                cosines[j][i] = cosine;
            }
        }
        return cosines;
    }

    private static double dot(Map<String, Double> a, Map<String, Double> b) {
        return a.entrySet().stream()
                .mapToDouble(entry -> entry.getValue() * b.getOrDefault(entry.getKey(), 0.0))
                .sum();
    }

    private static double length(Map<String, Double> weights) {
        return Math.sqrt(dot(weights, weights));
    }

    private static double[] rank(double[][] cosines) {
        int size = cosines.length;
        double[] rank = new double[size];
        Arrays.fill(rank, 1.0 / size);
        double[] sums = Arrays.stream(cosines)
                .mapToDouble(row -> Arrays.stream(row).sum())
                .toArray();
        for (int round = 0; round < ROUNDS; round++) {
            double[] next = new double[size];
            Arrays.fill(next, (1 - DAMPING) / size);
            for (int j = 0; j < size; j++) {
                for (int i = 0; i < size && sums[j] > 0; i++) {
                    next[i] += DAMPING * cosines[j][i] / sums[j] * rank[j];
                }
            }
            rank = next;
        }
        return rank;
    }
}
