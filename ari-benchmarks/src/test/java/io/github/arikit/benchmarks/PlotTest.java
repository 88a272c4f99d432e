package io.github.arikit.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.StringReader;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

class PlotTest {

    private static Document parsed(Plot plot) throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(plot.svg())));
    }

    /** The first rectangle is the background. */
    private static double width(Document svg, int bar) {
        return Double.parseDouble(((Element) svg.getElementsByTagName("rect").item(bar + 1)).getAttribute("width"));
    }

    @Test
    void barsAreAsLongAsTheirMedians() throws Exception {
        Plot plot = new Plot("events & <units>");
        plot.add("one", 10, 8, 12);
        plot.add("other", 20, 18, 40);
        plot.add("unknown", Double.NaN, Double.NaN, Double.NaN);

        Document svg = parsed(plot);

        assertThat(svg.getElementsByTagName("rect").getLength()).isEqualTo(3);
        assertThat(width(svg, 1) / width(svg, 0)).isBetween(1.99, 2.01);
        assertThat(svg.getElementsByTagName("text").item(0).getTextContent()).isEqualTo("events & <units>");
    }

    @Test
    void figuresThatLieFarApartAreShownOnALogarithmicScale() throws Exception {
        Plot plot = new Plot("events");
        plot.add("slow", 1, 1, 1);
        plot.add("middle", 100, 100, 100);
        plot.add("fast", 10_000, 10_000, 10_000);

        Document svg = parsed(plot);

        assertThat(svg.getElementsByTagName("text").item(0).getTextContent()).endsWith("(logarithmic)");
        assertThat(width(svg, 2) - width(svg, 1)).isCloseTo(width(svg, 1) - width(svg, 0), within(0.2));
    }
}
