package io.github.arikit.benchmarks;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Figures of several candidates from interleaved rounds. A ratio is the median of the ratios within each round, so
 * that what disturbs a whole round disturbs no ratio.
 */
public final class Rounds {
    private final Map<String, List<Double>> figures = new LinkedHashMap<>();

    /** Adds the figure of a candidate; each round adds one for every candidate, in any order. */
    public void add(String candidate, double figure) {
        figures.computeIfAbsent(candidate, name -> new ArrayList<>()).add(figure);
    }

    /** Returns the candidates in the order in which they came. */
    public List<String> candidates() {
        return List.copyOf(figures.keySet());
    }

    /** Returns the median of a candidate. */
    public double median(String candidate) {
        return median(of(candidate));
    }

    /** Returns the smallest figure of a candidate. */
    public double least(String candidate) {
        return of(candidate).stream().mapToDouble(Double::doubleValue).min().orElseThrow();
    }

    /** Returns the greatest figure of a candidate. */
    public double most(String candidate) {
        return of(candidate).stream().mapToDouble(Double::doubleValue).max().orElseThrow();
    }

    /** Returns the median of the ratios of one candidate to another, round by round. */
    public double ratio(String candidate, String base) {
        List<Double> ones = of(candidate);
        List<Double> others = of(base);
        List<Double> ratios = new ArrayList<>();
        for (int i = 0; i < Math.min(ones.size(), others.size()); i++) {
            ratios.add(ones.get(i) / others.get(i));
        }
        return median(ratios);
    }

    private List<Double> of(String candidate) {
        List<Double> known = figures.get(candidate);
        if (known == null) {
            throw new IllegalArgumentException("No figure of " + candidate + ", but of " + candidates());
        }
        return known;
    }

    private static double median(List<Double> values) {
        double[] sorted =
                values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
