package no.tolk.hub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HubModelTest {

    @Test
    void aRevisionMayBeNamed() {
        assertThat(HubModel.named("org/opus-mt-nb-en")).isEqualTo(new HubModel("org/opus-mt-nb-en", "main"));
        assertThat(HubModel.named("hf:org/opus-mt-nb-en@refs/pr/1"))
                .isEqualTo(new HubModel("org/opus-mt-nb-en", "refs/pr/1"));
        assertThat(HubModel.named("org/opus-mt-nb-en").name()).isEqualTo("opus-mt-nb-en");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "name", "org/name/file", "org/..", "../name", "org/name@", "https://hub/org/name", "a b/c"})
    void anythingElseIsNoName(String name) {
        assertThatThrownBy(() -> HubModel.named(name))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("ORG/NAME");
    }
}
