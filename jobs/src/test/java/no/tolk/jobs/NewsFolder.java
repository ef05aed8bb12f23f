package no.tolk.jobs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A little of everything that a run may find in its input. */
public final class NewsFolder {

    private NewsFolder() {}

    /** Writes the articles of one day, in {@code news}. */
    public static void morning(Path root) throws IOException {
        TestJobs jobs = new TestJobs(root);
        jobs.article(
                "ferja.txt",
                """
                Ferja ligger ved kai

                Ferja til Storøya ble innstilt i morges. Motoren stanset to ganger på veien over fjorden.
                Kaptein Odd Myrstad sier at ingen var i fare. Reparasjonen tar 3 dager og koster 450 000 kroner.
                """);
        jobs.article(
                "skolen.txt",
                """
                Skolen får nytt tak

                Kommunestyret vedtok i går å bygge nytt tak på skolen. Arbeidet begynner i juni.
                """);
        jobs.article("broken.jsonl", "{\"text\": 7}\n");
    }

    /** Writes those of the whole day: the morning's, one of them again, one in another language, and more. */
    public static void evening(Path root) throws IOException {
        morning(root);
        TestJobs jobs = new TestJobs(root);
        jobs.article("skolen-igjen.txt", Files.readString(root.resolve("news/skolen.txt")));
        jobs.article("english.txt", "The harbour was closed on Sunday, and the people of the island had to wait.\n");
        jobs.article(
                "fjellet.txt",
                """
                Redningsmannskaper fant turgåeren

                Turgåeren ble funnet ved en hytte etter 14 timer. Hun var kald, men uskadd.
                Det hadde snødd hele natten. Leteaksjonen omfattet 40 frivillige og to hunder.

                – Vi er svært lettet, sier lensmann Turid Åsgård.
                """);
        jobs.article(
                "laget.txt",
                """
                Laget rykket opp

                Hjemmelaget vant 4–1 i regnet. Trener Pål Nesvik hadde ventet på dette i tolv år.
                Tre av målene kom etter pause. Neste sesong begynner 2. april.
                """);
    }
}
