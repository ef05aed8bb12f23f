package no.tolk.jobs;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.explode;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Timestamp;
import java.util.Arrays;
import java.util.List;
import no.tolk.runs.TestSpark;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TolkTest {

    private static final StructType SCHEMA = StructType.fromDDL("url STRING, published TIMESTAMP, body STRING");
    private static final Timestamp PUBLISHED = Timestamp.valueOf("2024-05-17 06:00:00");

    private static List<Row> translated;

    @BeforeAll
    static void translate() {
        translated = Tolk.translate(articles(), TolkOptions.DEFAULT.withTextColumn("body"))
                .collectAsList();
    }

    private static Dataset<Row> articles() {
        return TestSpark.session()
                .createDataFrame(
                        List.of(
                                RowFactory.create(
                                        "u1", PUBLISHED, "Overskriften\n\nBrannen er slukket. Ingen ble skadd."),
                                RowFactory.create("u2", PUBLISHED, null),
                                RowFactory.create(
                                        "u3",
                                        PUBLISHED,
                                        "The crews have been on strike since Monday, and the people have to wait."),
                                RowFactory.create("u4", PUBLISHED, "Brannen er slukket."),
                                RowFactory.create("u5", PUBLISHED, " ")),
                        SCHEMA);
    }

    @Test
    void keepsEveryRowInItsPlaceWithAllItsColumns() {
        assertThat(translated)
                .extracting(row -> row.<String>getAs("url"))
                .containsExactly("u1", "u2", "u3", "u4", "u5");
        assertThat(translated)
                .allSatisfy(row -> assertThat(row.<Timestamp>getAs("published")).isEqualTo(PUBLISHED));
    }

    @Test
    void addsTheEnglishAndTheSummary() {
        Row article = translated.get(0);

        assertThat(article.<String>getAs("language")).isEqualTo("nb");
        assertThat(article.<String>getAs("en")).contains("\n\n").doesNotContain("slukket");
        assertThat(article.<String>getAs("error")).isNull();
        assertThat(article.<String>getList(article.fieldIndex("summary_nb")))
                .containsExactly("Brannen er slukket.", "Ingen ble skadd.");
        assertThat(article.<String>getList(article.fieldIndex("summary_en"))).hasSize(2);
    }

    @Test
    void leavesOtherLanguagesUntranslated() {
        assertThat(translated.get(2).<String>getAs("language")).isEqualTo("en");
        assertThat(translated.get(2).<String>getAs("en")).isNull();
        assertThat(translated.get(2).<String>getAs("error")).isNull();
    }

    @Test
    void saysWhatIsWrongWithARow() {
        assertThat(translated.get(1).<String>getAs("error")).isEqualTo("body is null");
        assertThat(translated.get(4).<String>getAs("error")).isEqualTo("the article is empty");
        assertThat(translated.get(4).<String>getAs("en")).isNull();
    }

    @Test
    void givesSentencesAsStructsToExplode() {
        List<Row> sentences = Tolk.translate(
                        articles().filter("url = 'u1'"), TolkOptions.DEFAULT.withTextColumn("body"))
                .select(explode(col("sentences")).as("s"))
                .select("s.paragraph", "s.sentence", "s.nb", "s.en", "s.score", "s.in_summary")
                .collectAsList();

        assertThat(sentences)
                .extracting(row -> row.<String>getAs("nb"))
                .containsExactly("Overskriften", "Brannen er slukket.", "Ingen ble skadd.");
        assertThat(sentences).extracting(row -> row.<Integer>getAs("paragraph")).containsExactly(0, 1, 1);
        assertThat(sentences)
                .allSatisfy(row -> assertThat(row.<Float>getAs("score")).isNegative());
    }

    @Test
    void translatesASentenceAlikeInEveryRow() {
        String inArticle = translated
                .get(0)
                .<Row>getList(translated.get(0).fieldIndex("sentences"))
                .get(1)
                .getAs("en");

        assertThat(translated.get(3).<String>getAs("en")).isEqualTo(inArticle);
    }

    @Test
    void isLazy() {
        Dataset<Row> rows = articles()
                .withColumn(
                        "body",
                        org.apache.spark.sql.functions.raise_error(col("url")).cast("string"));

        Dataset<Row> later = Tolk.translate(rows, TolkOptions.DEFAULT.withTextColumn("body"));

        assertThat(Arrays.asList(later.columns())).contains("url", "en", "sentences");
    }

    @Test
    void saysWhichColumnIsMissing() {
        assertThatThrownBy(() -> Tolk.translate(articles(), TolkOptions.DEFAULT))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("no column text")
                .hasMessageContaining("body");
    }

    @Test
    void saysThatAColumnIsNoText() {
        assertThatThrownBy(() -> Tolk.translate(articles(), TolkOptions.DEFAULT.withTextColumn("published")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("column published is of type TIMESTAMP");
    }

    @ParameterizedTest
    @ValueSource(strings = {"language", "Language"})
    void saysWhichColumnIsInTheWay(String name) {
        Dataset<Row> rows = articles().withColumnRenamed("url", name);

        assertThatThrownBy(() -> Tolk.translate(rows, TolkOptions.DEFAULT.withTextColumn("body")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("language");
    }
}
