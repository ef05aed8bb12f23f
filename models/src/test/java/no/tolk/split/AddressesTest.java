package no.tolk.split;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AddressesTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
            Les mer på https://www.nav.no/dagpenger#satser.            | https://www.nav.no/dagpenger#satser
            Se kart (www.yr.no/sted/Norge/Oslo) og «nrk.no/vestland».  | www.yr.no/sted/Norge/Oslo nrk.no/vestland
            Tips oss på tips.vakt@politiet.example, eller ring.        | tips.vakt@politiet.example
            Det skriver VG.no og Nettavisen.no fredag.                 | VG.no Nettavisen.no
            Bilde: http://a.no/b_(c).jpg?d=1&e=2!                      | http://a.no/b_(c).jpg?d=1&e=2
            Varslet kom fra met.no.                                    | met.no
            Https://nav.no/x og VG.NO var nede.                        | Https://nav.no/x VG.NO
            Les vg.no?x=1, vg.no#a og vg.no:8080/x. Leser du vg.no?    | vg.no?x=1 vg.no#a vg.no:8080/x vg.no
            """)
    void areFoundWithoutTheStopsAndBracketsAroundThem(String text, String addresses) {
        assertThat(found(text)).isEqualTo(addresses);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
            Møtet er kl. 14.30 hos A/S Norge.
            Booking.com-direktøren kom ikke.
            Han sa nei.Nordmenn flest sa ja.
            Han sa nei.No er det slutt.
            Prisen er 3.50 og 1.000 kroner, jf. pkt. 3.4.2.
            Brukeren @politivest skrev på Twitter.
            """)
    void areNotWhatOnlyLooksLikeThem(String text) {
        assertThat(found(text)).isEmpty();
    }

    @Test
    void takeNoLongerInALongRun() {
        String run = "a.".repeat(200_000) + " " + "a".repeat(200_000) + "@" + " https://" + "...".repeat(60_000);
        assertThat(found(run)).isEmpty();
    }

    private static String found(String text) {
        return String.join(" ", Addresses.in(text));
    }
}
