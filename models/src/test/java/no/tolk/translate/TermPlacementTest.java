package no.tolk.translate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import no.tolk.glossary.Term;
import no.tolk.model.ModelBundle;
import org.junit.jupiter.api.Test;

class TermPlacementTest {
    /** 日 is a bare word start and three bytes. */
    @Test
    void eachPlaceIsTriedOnceWithEachForm() {
        try (SubwordTokenizer tokenizer = new SubwordTokenizer(ModelBundle.open(ModelBundle.BUILT_IN))) {
            int[] tokens = tokenizer.encodeTarget("The 日 town").orElseThrow();
            List<TermPlacement> places = TermPlacement.of(new Term("kommune", "borough"), tokens, tokenizer);
            assertThat(places.stream()
                            .map(place -> tokenizer.decode(Arrays.copyOf(tokens, place.position())))
                            .collect(Collectors.groupingBy(Function.identity(), Collectors.counting())))
                    .containsKeys("", "The")
                    .allSatisfy((text, forms) -> assertThat(forms).isEqualTo(2));
        }
    }
}
