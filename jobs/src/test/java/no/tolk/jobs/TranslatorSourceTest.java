package no.tolk.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import no.tolk.summarize.SummaryBudget;
import no.tolk.translate.DecodingOptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TranslatorSourceTest {

    private static final TranslatorSource BUILT_IN = TranslatorSource.of(TolkOptions.DEFAULT);

    @Test
    void loadsAModelOnceWhateverTheOptions() {
        TranslatorSource other =
                TranslatorSource.of(TolkOptions.DEFAULT.withDecoding(DecodingOptions.DEFAULT.withBeam(4)));

        assertThat(other.translator()).isSameAs(BUILT_IN.translator());
    }

    @Test
    void refusesAModelThatIsNotTheDriversModel() {
        TranslatorSource another = new TranslatorSource(BUILT_IN.location(), "other", BUILT_IN.decoding());

        assertThatThrownBy(another::translator)
                .hasMessageContaining(BUILT_IN.fingerprint())
                .hasMessageContaining("put the same model on every machine");
    }

    @ParameterizedTest
    @CsvSource({"2, 1.0, 4", "1, 0.6, 4", "1, 1.0, 0"})
    void tellsOptionsApartThatChangeTranslations(int beam, double lengthPenalty, int repairBeam) {
        TolkOptions changed = TolkOptions.DEFAULT.withDecoding(new DecodingOptions(beam, lengthPenalty, repairBeam));

        assertThat(TranslatorSource.of(changed).optionsHash()).isNotEqualTo(BUILT_IN.optionsHash());
        assertThat(TranslatorSource.of(TolkOptions.DEFAULT
                                .withSummary(SummaryBudget.sentences(1))
                                .withTextColumn("body"))
                        .optionsHash())
                .isEqualTo(BUILT_IN.optionsHash());
    }
}
