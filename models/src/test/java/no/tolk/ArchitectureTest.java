package no.tolk;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "no.tolk", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchRule packagesDependOnEachOtherInOneDirection =
            slices().matching("no.tolk.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule theLibraryKnowsNothingOfSpark =
            noClasses().should().dependOnClassesThat().resideInAnyPackage("org.apache.spark..", "org.apache.hadoop..");

    @ArchTest
    static final ArchRule onlyTheEngineKnowsTheInferenceLibrary = noClasses()
            .that()
            .resideOutsideOfPackage("no.tolk.translate")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("ai.djl..", "ai.onnxruntime..");

    @ArchTest
    static final ArchRule textAndChecksStandAlone = noClasses()
            .that()
            .resideInAnyPackage(
                    "no.tolk.repair",
                    "no.tolk.split",
                    "no.tolk.text",
                    "no.tolk.language",
                    "no.tolk.html",
                    "no.tolk.check",
                    "no.tolk.summarize",
                    "no.tolk.evaluate")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("no.tolk.model", "no.tolk.translate");
}
