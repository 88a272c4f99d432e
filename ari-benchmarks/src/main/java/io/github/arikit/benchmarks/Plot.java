package io.github.arikit.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Bars of figures as an SVG: one for each client, as long as its median, with a line from its least to its most. Where
 * figures lie far apart, the scale is logarithmic, and the title says so.
 */
public final class Plot {
    private static final int WIDTH = 760;
    private static final int NAMES = 230;
    private static final int BARS = 380;
    private static final int ROW = 26;
    private static final int TOP = 44;
    private static final double FAR_APART = 30;

    private final String title;
    private final List<Bar> bars = new ArrayList<>();

    private record Bar(String name, double median, double least, double most) {}

    /** Creates a plot without bars; the title tells the unit, too. */
    public Plot(String title) {
        this.title = title;
    }

    /** Returns a plot with a bar for each candidate. */
    public static Plot of(String title, Rounds rounds) {
        Plot plot = new Plot(title);
        for (String each : rounds.candidates()) {
            plot.add(each, rounds.median(each), rounds.least(each), rounds.most(each));
        }
        return plot;
    }

    /** Adds a bar; a figure that is not a number adds none. */
    public void add(String name, double median, double least, double most) {
        if (!Double.isNaN(median)) {
            bars.add(new Bar(name, median, least, most));
        }
    }

    /** Writes {@code <name>.svg} into the folder that the system property {@code plots} names, if it names one. */
    public void save(String name) throws IOException {
        @Nullable String folder = System.getProperty("plots");
        if (folder != null) {
            Files.createDirectories(Path.of(folder));
            Files.writeString(Path.of(folder, name + ".svg"), svg());
        }
    }

    /** Returns the text of the SVG. */
    String svg() {
        double least = bars.stream().mapToDouble(Bar::least).min().orElse(0);
        double most = bars.stream().mapToDouble(Bar::most).max().orElse(1);
        boolean logarithmic = least > 0 && most / least > FAR_APART;
        int height = TOP + bars.size() * ROW + 10;
        StringBuilder svg = new StringBuilder(String.format(
                Locale.ROOT,
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" font-family=\"sans-serif\""
                        + " font-size=\"13\">%n<rect width=\"100%%\" height=\"100%%\" fill=\"#ffffff\"/>%n"
                        + "<text x=\"10\" y=\"24\" font-size=\"15\">%s</text>%n",
                WIDTH,
                height,
                escaped(title + (logarithmic ? " (logarithmic)" : ""))));
        for (int i = 0; i < bars.size(); i++) {
            append(svg, bars.get(i), TOP + i * ROW, new Scale(logarithmic, least, most));
        }
        return svg.append("</svg>\n").toString();
    }

    /** From a figure to pixels. */
    private record Scale(boolean logarithmic, double least, double most) {
        double length(double figure) {
            // A bar of no length would say nothing, so the shortest one has a tenth of the room.
            double part = logarithmic ? 0.1 + 0.9 * Math.log(figure / least) / Math.log(most / least) : figure / most;
            return Math.max(1, part * BARS);
        }
    }

    private static void append(StringBuilder svg, Bar bar, int y, Scale scale) {
        double end = NAMES + scale.length(bar.median);
        svg.append(String.format(
                Locale.ROOT,
                "<text x=\"%d\" y=\"%d\" text-anchor=\"end\">%s</text>%n"
                        + "<rect x=\"%d\" y=\"%d\" width=\"%.1f\" height=\"%d\" fill=\"%s\"/>%n"
                        + "<line x1=\"%.1f\" x2=\"%.1f\" y1=\"%d\" y2=\"%d\" stroke=\"#333333\"/>%n"
                        + "<text x=\"%d\" y=\"%d\">%s</text>%n",
                NAMES - 8,
                y + 15,
                escaped(bar.name),
                NAMES,
                y + 2,
                end - NAMES,
                ROW - 8,
                bar.name.startsWith("arikit") ? "#2f7ab5" : "#a9b4bd",
                NAMES + scale.length(bar.least),
                NAMES + scale.length(bar.most),
                y + ROW / 2 - 2,
                y + ROW / 2 - 2,
                NAMES + BARS + 12,
                y + 15,
                figure(bar.median)));
    }

    private static String figure(double figure) {
        return String.format(Locale.ROOT, figure < 10 ? "%.2f" : "%,.0f", figure);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
