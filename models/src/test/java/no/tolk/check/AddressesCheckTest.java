package no.tolk.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AddressesCheckTest {
    private final AddressesCheck check = new AddressesCheck();

    @Test
    void reportsAnAddressThatIsNotThereToTheLetter() {
        assertThat(check.check("Se www.yr.no/oslo og vg.no.", "See ww.yr.no/oslo and vg.no."))
                .contains(new Flag("addresses", Severity.WARNING, "missing www.yr.no/oslo"));
    }

    @Test
    void passesAddressesInAnyOrder() {
        assertThat(check.check("Skriv til a@b.example, eller se vg.no.", "See vg.no, or write to a@b.example."))
                .isEmpty();
        assertThat(check.check("Møtet er fredag.", "The meeting is on Friday.")).isEmpty();
    }
}
