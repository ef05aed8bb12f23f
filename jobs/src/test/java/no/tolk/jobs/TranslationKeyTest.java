package no.tolk.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import no.tolk.runs.RunManifest;
import no.tolk.runs.Table;
import org.junit.jupiter.api.Test;

class TranslationKeyTest {

    private static final TranslationKey KEY = new TranslationKey("model", "options", "amd64");

    @Test
    void isThatOfARunWhoseTranslationsWouldBeTheSame() {
        assertThat(KEY.isThatOf(manifest(Table.SCHEMA_VERSION, "model", "options", "amd64")))
                .isTrue();
    }

    @Test
    void isNotThatOfARunWithAnotherModelOtherOptionsOrAnotherClassOfProcessor() {
        assertThat(List.of(
                        manifest(Table.SCHEMA_VERSION + 1, "model", "options", "amd64"),
                        manifest(Table.SCHEMA_VERSION, "other", "options", "amd64"),
                        manifest(Table.SCHEMA_VERSION, "model", "beam 4", "amd64"),
                        manifest(Table.SCHEMA_VERSION, "model", "options", "amd64+avx")))
                .noneMatch(KEY::isThatOf);
    }

    @Test
    void hasANameThatAnyPartOfItChanges() {
        assertThat(Stream.of(
                                KEY,
                                new TranslationKey("other", "options", "amd64"),
                                new TranslationKey("model", "beam 4", "amd64"),
                                new TranslationKey("model", "options", "amd64+avx"))
                        .map(TranslationKey::digest))
                .doesNotHaveDuplicates()
                .allSatisfy(name -> assertThat(name).matches("[0-9a-f]{16}"));
    }

    private static RunManifest manifest(int schemaVersion, String fingerprint, String optionsHash, String cpuClass) {
        return new RunManifest(
                "2024-05-17_main",
                "2024-05-17",
                "main",
                schemaVersion,
                null,
                cpuClass,
                new RunManifest.Model("builtin", fingerprint),
                optionsHash,
                null,
                null,
                null,
                null,
                null,
                null,
                0,
                null,
                null,
                null,
                null);
    }
}
