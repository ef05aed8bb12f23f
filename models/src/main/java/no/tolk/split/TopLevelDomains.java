package no.tolk.split;

import java.util.Set;
import no.tolk.resource.ListResource;

/** What may stand after the last full stop of an address on the Web. */
final class TopLevelDomains {
    static final Set<String> ALL = ListResource.words(TopLevelDomains.class, "top-level-domains.txt");

    private TopLevelDomains() {}
}
