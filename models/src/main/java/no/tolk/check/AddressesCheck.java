package no.tolk.check;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import no.tolk.split.Addresses;

/** {@code addresses}: an address on the net does not stand in the target to the letter. */
final class AddressesCheck implements Check {
    @Override
    public Optional<Flag> check(String source, String target) {
        return of(source).apply(target);
    }

    @Override
    public Function<String, Optional<Flag>> of(String source) {
        List<String> addresses = Addresses.in(source);
        return target -> missing(addresses, target);
    }

    private static Optional<Flag> missing(List<String> addresses, String target) {
        List<String> lost =
                addresses.stream().filter(address -> !target.contains(address)).toList();
        return lost.isEmpty()
                ? Optional.empty()
                : Optional.of(new Flag("addresses", Severity.WARNING, "missing " + String.join(", ", lost)));
    }
}
