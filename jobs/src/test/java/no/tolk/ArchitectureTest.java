package no.tolk;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

@AnalyzeClasses(packages = "no.tolk", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchRule readingKnowsNothingOfTheJob = noClasses()
            .that()
            .resideInAPackage("no.tolk.read")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("no.tolk.runs", "no.tolk.jobs", "no.tolk.cli");

    @ArchTest
    static final ArchRule runsKnowNothingOfHowTheirRowsComeAbout = noClasses()
            .that()
            .resideInAnyPackage("no.tolk.runs", "no.tolk.published")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("no.tolk.jobs", "no.tolk.translate", "no.tolk.cli", "picocli..");

    @ArchTest
    static final ArchRule theJobDoesNotKnowTheCommandLineOrTheReport = noClasses()
            .that()
            .resideInAPackage("no.tolk.jobs")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("no.tolk.cli", "no.tolk.report", "picocli..");

    @ArchTest
    static final ArchRule theReportDoesNotKnowTheCommandLine = noClasses()
            .that()
            .resideInAPackage("no.tolk.report")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("no.tolk.cli", "picocli..");

    @ArchTest
    static final ArchRule commandsThatNeedNoSparkLoadNone = noClasses()
            .that()
            .resideInAPackage("no.tolk.cli")
            .and()
            .doNotHaveSimpleName("SparkJobs")
            .and()
            .doNotHaveSimpleName("LostExecutors")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.apache.spark..", "org.apache.hadoop..");

    /** A job that waits for a stranger's server, or gets another model tomorrow, could not be trusted. */
    @ArchTest
    static final ArchRule onlyACommandFetchesModels = noClasses()
            .that()
            .resideOutsideOfPackages("no.tolk.cli", "no.tolk.hub")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("no.tolk.hub");

    @ArchTest
    static final ArchRule theLibraryKnowsNothingOfSpark = noClasses()
            .that()
            .resideOutsideOfPackages("no.tolk.jobs", "no.tolk.runs", "no.tolk.published", "no.tolk.read", "no.tolk.cli")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.apache.spark..");

    @ArchTest
    static final ArchRule packagesDependOnEachOtherInOneDirection =
            slices().matching("no.tolk.(*)..").should().beFreeOfCycles();

    @ArchTest
    static void thePictureInTheDocumentationIsOfThisCode(JavaClasses classes) throws IOException {
        assertThat(Files.readString(Path.of("../docs/contributing.md")))
                .contains(PackageGraph.of(classes).mermaid());
    }
}
