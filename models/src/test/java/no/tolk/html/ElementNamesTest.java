package no.tolk.html;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.nodes.Element;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ElementNamesTest {
    @ParameterizedTest
    @CsvSource({
        "article__shareButtons, share-buttons",
        "LiveBlog, live-blog",
        "boks-les-ogsa, les-ogsa",
        "ad--top, ad",
        "XMLAd, ad",
        "boks faktaboks2, faktaboks2"
    })
    void areTheWordsOfAClass(String names, String name) {
        assertThat(ElementNames.of(new Element("div").attr("class", names))).contains(name);
    }

    @ParameterizedTest
    @CsvSource({
        "content-with-sidebar, sidebar",
        "has-ads, ads",
        "article--ad, ad",
        "header, ad",
        "uten-annonser, annonser"
    })
    void areNotTheWordsForWhatIsBesideAnElement(String names, String name) {
        assertThat(ElementNames.of(new Element("div").attr("class", names))).doesNotContain(name);
    }
}
