package no.tolk.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import no.tolk.runs.TestSpark;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.util.LongAccumulator;
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

    @Test
    void letsNoExecutorOfAnotherClassTranslate() {
        Dataset<Row> sentences = TestSpark.session()
                .createDataFrame(
                        List.of(RowFactory.create("hash", "Brannen er slukket.")),
                        StructType.fromDDL("text_hash STRING, text STRING"));
        TranslatorSource translator =
                TranslatorSource.of(TolkOptions.DEFAULT, TestSpark.session().sparkContext());
        LongAccumulator finished = TestSpark.session().sparkContext().longAccumulator();

        assertThatThrownBy(() -> TranslateSentences.of(sentences, translator, "riscv64|z80", 1, finished)
                        .collectAsList())
                .hasStackTraceContaining("this executor's processor is of the class " + CpuClass.ofThisMachine()
                        + ", and the run began on riscv64|z80");
        assertThat(finished.value()).isZero();
    }

    @Test
    void letsEachClassTranslateThatTheRunBeganWith() {
        assertThatNoException().isThrownBy(() -> CpuClass.check("riscv64|" + CpuClass.ofThisMachine()));
    }
}
