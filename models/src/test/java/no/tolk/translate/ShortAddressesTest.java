package no.tolk.translate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ShortAddressesTest {
    @Test
    void standInAndAreReplacedByTheirOwnInAnyOrder() {
        String source = "Les vg.no/nytt?$1 og www.nrk.no/x#y, eller skriv til post@avis.example.";
        assertThat(ShortAddresses.in(source)).isEqualTo("Les www.a.no og www.b.no, eller skriv til www.c.no.");
        assertThat(ShortAddresses.restored(source, "Write to www.c.no, or read Www.a.no and www.b.no."))
                .isEqualTo("Write to post@avis.example, or read vg.no/nytt?$1 and www.nrk.no/x#y.");
    }

    @Test
    void areLeftAloneWhereTheSourceHasNone() {
        assertThat(ShortAddresses.restored("Les mer.", "Read www.a.no.")).isEqualTo("Read www.a.no.");
        assertThat(ShortAddresses.restored("Les vg.no.", "Read www.a.no and www.b.no."))
                .isEqualTo("Read vg.no and www.b.no.");
    }

    @Test
    void areNotMoreThanThereAreLetters() {
        String source = "vg.no ".repeat(30).strip();
        String read = ShortAddresses.in(source);
        assertThat(read).contains("www.z.no vg.no vg.no vg.no vg.no");
        assertThat(ShortAddresses.restored(source, read)).isEqualTo(source);
    }
}
