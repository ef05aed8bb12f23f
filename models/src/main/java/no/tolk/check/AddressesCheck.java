package no.tolk.check;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import no.tolk.split.Addresses;

/** {@code addresses}: an address on the net does not stand in the target to the letter. */
final class AddressesCheck implements Check {
    @Override
    public Optional<Flag> check(String source, String target) {
        List<String> lost = Addresses.PATTERN
                .matcher(source)
                .results()
                .map(address -> address.group())
                .filter(address -> !target.contains(address))
                .toList();
        return lost.isEmpty()
                ? Optional.empty()
                : Optional.of(new Flag(
                        "addresses",
                        Severity.WARNING,
                        lost.stream().collect(Collectors.joining(", ", "missing ", ""))));
    }
}
