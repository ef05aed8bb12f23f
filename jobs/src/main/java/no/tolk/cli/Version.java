package no.tolk.cli;

import java.util.Optional;
import picocli.CommandLine.IVersionProvider;

/** The version that the build wrote into the jar. */
final class Version implements IVersionProvider {

    @Override
    public String[] getVersion() {
        return new String[] {"tolk " + ofTolk(), "Java " + System.getProperty("java.version")};
    }

    static String ofTolk() {
        return Optional.ofNullable(Version.class.getPackage().getImplementationVersion())
                .orElse("(not built into a jar)");
    }
}
