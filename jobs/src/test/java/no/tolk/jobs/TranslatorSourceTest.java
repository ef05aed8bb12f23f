package no.tolk.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import no.tolk.glossary.Glossary;
import no.tolk.glossary.Term;
import no.tolk.runs.TestSpark;
import no.tolk.summarize.SummaryBudget;
import no.tolk.translate.DecodingOptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TranslatorSourceTest {

    private static final TranslatorSource BUILT_IN = translator(TolkOptions.DEFAULT);

    private static TranslatorSource translator(TolkOptions options) {
        return TranslatorSource.of(options, TestSpark.session().sparkContext());
    }

    @Test
    void loadsAModelOnceWhateverTheOptions() {
        TranslatorSource other = translator(TolkOptions.DEFAULT.withDecoding(DecodingOptions.DEFAULT.withBeam(4)));

        assertThat(other.translator()).isSameAs(BUILT_IN.translator());
    }

    @ParameterizedTest
    @CsvSource({"2, 1.0, 4", "1, 0.6, 4", "1, 1.0, 0"})
    void tellsOptionsApartThatChangeTranslations(int beam, double lengthPenalty, int repairBeam) {
        TolkOptions changed =
                TolkOptions.DEFAULT.withDecoding(new DecodingOptions(beam, lengthPenalty, repairBeam, Glossary.EMPTY));

        assertThat(translator(changed).optionsHash()).isNotEqualTo(BUILT_IN.optionsHash());
        assertThat(translator(TolkOptions.DEFAULT
                                .withSummary(SummaryBudget.sentences(1))
                                .withTextColumn("body"))
                        .optionsHash())
                .isEqualTo(BUILT_IN.optionsHash());
    }

    @Test
    void translatesAnewWithOtherTerms() {
        String one = hash(new Term("kommune", "municipality"));
        assertThat(one).isNotEqualTo(BUILT_IN.optionsHash()).isEqualTo(hash(new Term("kommune", "municipality")));
        assertThat(hash(new Term("kommune", "commune"))).isNotEqualTo(one);
    }

    private static String hash(Term term) {
        DecodingOptions decoding = DecodingOptions.DEFAULT.withGlossary(Glossary.of(List.of(term)));
        return translator(TolkOptions.DEFAULT.withDecoding(decoding)).optionsHash();
    }
}
