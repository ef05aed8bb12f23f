package no.tolk.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CpuClassTest {

    @Test
    void namesTheExtensionsThatKernelsAreChosenBy() {
        List<String> cpuInfo = List.of("processor : 0", "flags\t\t: fpu sse2 avx2 avx fma", "flags\t\t: never seen");

        assertThat(CpuClass.of("amd64", cpuInfo)).isEqualTo("amd64+avx+avx2+fma");
    }

    @Test
    void knowsArmsNameForThem() {
        assertThat(CpuClass.of("aarch64", List.of("Features\t: fp asimddp bf16")))
                .isEqualTo("aarch64+asimddp+bf16");
    }

    @Test
    void isTheArchitectureWhereThereIsNoMoreToKnow() {
        assertThat(CpuClass.of("aarch64", List.of())).isEqualTo("aarch64");
    }

    @Test
    void isTheSameForAllTasksOfOneMachine() {
        assertThat(CpuClass.of(TestSpark.session())).isEqualTo(CpuClass.ofThisMachine());
    }
}
