package no.tolk.translate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NativeLibrariesTest {

    /** As a jar that was built on Linux on x86-64. */
    private static final List<String> JAR = List.of(
            "native/lib/linux-x86_64/cpu/libtokenizers.so", "ai/onnxruntime/native/linux-x64/libonnxruntime.so");

    @Test
    void thisMachineHasWhatItNeeds() {
        assertThatCode(NativeLibraries::check).doesNotThrowAnyException();
    }

    /** The names of the files are those in the libraries' jars, of which these tests have all. */
    @ParameterizedTest
    @CsvSource({"Linux, amd64", "Linux, aarch64", "Mac OS X, aarch64", "Windows Server 2022, amd64"})
    void theLibrariesThemselvesHaveWhatEachPlatformNeeds(String osName, String osArch) {
        assertThat(NativeLibraries.fault(
                        osName, osArch, resource -> getClass().getClassLoader().getResource(resource) != null))
                .isEmpty();
    }

    @Test
    void aJarWithoutTheMachinesLibrariesSaysHowToBuildOneThatHasThem() {
        assertThat(NativeLibraries.fault("Linux", "amd64", JAR::contains)).isEmpty();
        assertThat(NativeLibraries.fault("Linux", "aarch64", JAR::contains))
                .hasValue("this machine (linux-aarch64) lacks native libraries: Tolk's jar was built with those of "
                        + "linux-x86_64. Build a jar that has them all with: mvn package -Pall-platforms");
    }

    @Test
    void oneLibraryOfTwoIsNotEnough() {
        assertThat(NativeLibraries.fault("Linux", "amd64", JAR.get(0)::equals)).isPresent();
        assertThat(NativeLibraries.fault("Linux", "amd64", JAR.get(1)::equals)).isPresent();
    }

    @Test
    void aPlatformThatNothingIsBuiltForIsToldWhichOnesThereAre() {
        assertThat(NativeLibraries.fault("Linux", "ppc64le", JAR::contains))
                .hasValue("ONNX Runtime cannot run on this machine (linux-ppc64le), but on "
                        + "linux-aarch64, linux-x86_64, osx-aarch64, win-x86_64");
    }
}
