package no.tolk.translate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ShortAddressesTest {
    @Test
    void standInAndAreReplacedByTheirOwnInAnyOrder() {
        String source = "Les vg.no/nytt?$1 og www.nrk.no/x#y, eller skriv til post@avis.example.";
        assertThat(ShortAddresses.in(source)).isEqualTo("Les A.no og B.no, eller skriv til C.no.");
        assertThat(ShortAddresses.restored(source, "Write to C.no, or read A.no and B.no."))
                .isEqualTo("Write to post@avis.example, or read vg.no/nytt?$1 and www.nrk.no/x#y.");
    }

    @Test
    void areLeftAloneWhereTheSourceHasNone() {
        assertThat(ShortAddresses.restored("Les mer.", "Read A.no.")).isEqualTo("Read A.no.");
        assertThat(ShortAddresses.restored("Les vg.no.", "Read A.no and B.no.")).isEqualTo("Read vg.no and B.no.");
    }

    @Test
    void areNotMoreThanThereAreLetters() {
        String source = "vg.no ".repeat(30).strip();
        String read = ShortAddresses.in(source);
        assertThat(read).contains("Z.no vg.no vg.no vg.no vg.no");
        assertThat(ShortAddresses.restored(source, read)).isEqualTo(source);
    }
}
