package no.tolk.summarize;

import java.util.List;
import no.tolk.summarize.ExtractiveSummarizer.Candidate;

/** The similarity of every two candidates of one article: the cosine, and where it lies between the least and the greatest. */
final class Similarities {
    private final double[][] cosines;
    private final double least;
    private final double spread;

    private Similarities(double[][] cosines, double least, double greatest) {
        this.cosines = cosines;
        this.least = least;
        this.spread = greatest - least;
    }

    static Similarities of(List<Candidate> candidates) {
        int size = candidates.size();
        double[][] cosines = new double[size][size];
        double least = 1;
        double greatest = -1;
        for (int i = 0; i < size; i++) {
            cosines[i][i] = 1;
            for (int j = 0; j < i; j++) {
                double cosine = SentenceVector.cosine(
                        candidates.get(i).vector(), candidates.get(j).vector());
                cosines[i][j] = cosine;
                cosines[j][i] = cosine;
                least = Math.min(least, cosine);
                greatest = Math.max(greatest, cosine);
            }
        }
        return new Similarities(cosines, least, greatest);
    }

    double cosine(int i, int j) {
        return cosines[i][j];
    }

    /** 0 for the two least similar candidates, 1 for the two most similar; 0 if all are equally similar. */
    private double relative(int i, int j) {
        return spread > 0 ? (cosines[i][j] - least) / spread : 0;
    }

    /** The mean relative similarity of each candidate to all others. */
    double[] centralities() {
        double[] centralities = new double[cosines.length];
        for (int i = 0; i < centralities.length; i++) {
            double sum = 0;
            for (int j = 0; j < centralities.length; j++) {
                sum += i == j ? 0 : relative(i, j);
            }
            centralities[i] = sum / Math.max(1, centralities.length - 1);
        }
        return centralities;
    }
}
