package io.lyceum.oulad;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;

/** Writes a tiny dataset for tests: each file's header and the rows that the test gives. */
public final class OuladFolder {

    private final Path path;
    private final Map<OuladFile, StringBuilder> texts = new EnumMap<>(OuladFile.class);

    /** Files with headers only. */
    public OuladFolder(Path path) {
        this.path = path;
        for (OuladFile file : OuladFile.values()) {
            texts.put(file, new StringBuilder(String.join(",", file.columns())).append('\n'));
        }
    }

    /**
     * Three presentations of two modules; five students with seven registrations, four of them with a certificate; eleven results, one of
     * them without a score; exam 4's results are withheld; five pages of four kinds.
     */
    public static OuladFolder small(Path path) {
        return new OuladFolder(path)
                .with(OuladFile.COURSES, "AAA,2013J,268", "AAA,2014J,269", "BBB,2013B,240")
                .with(
                        OuladFile.ASSESSMENTS,
                        "AAA,2013J,1,TMA,19,20",
                        "AAA,2013J,2,CMA,54,30",
                        "AAA,2013J,3,TMA,210,50",
                        "AAA,2013J,4,Exam,?,100",
                        "BBB,2013B,5,TMA,30,40",
                        "BBB,2013B,6,CMA,60,60",
                        "BBB,2013B,7,Exam,?,100",
                        "AAA,2014J,8,TMA,19,100")
                .with(
                        OuladFile.STUDENTS,
                        "AAA,2013J,1,M,Scotland,HE Qualification,90-100%,55<=,0,240,N,Pass",
                        "AAA,2013J,2,F,Wales,A Level or Equivalent,?,0-35,0,60,N,Distinction",
                        "AAA,2014J,3,F,South Region,HE Qualification,20-30%,35-55,1,60,Y,Pass",
                        "AAA,2013J,3,F,Ireland,Lower Than A Level,20-30%,0-35,0,60,N,Fail",
                        "AAA,2013J,4,M,?,,?,?,0,60,?,Withdrawn",
                        "BBB,2013B,1,M,Scotland,HE Qualification,90-100%,35-55,0,60,N,Pass",
                        "BBB,2013B,5,M,Scotland,HE Qualification,90-100%,35-55,0,60,N,Withdrawn")
                .with(
                        OuladFile.REGISTRATIONS,
                        "AAA,2013J,1,-159,?",
                        "AAA,2013J,2,?,?",
                        "AAA,2013J,3,-20,?",
                        "AAA,2014J,3,-30,?",
                        "AAA,2013J,4,-10,12",
                        "BBB,2013B,1,-5,?",
                        "BBB,2013B,5,3,?")
                .with(
                        OuladFile.RESULTS,
                        "1,1,18,0,80",
                        "2,1,53,0,55",
                        "3,1,209,0,90",
                        "1,2,10,0,100",
                        "2,2,50,0,100",
                        "3,2,200,0,98",
                        "1,3,20,0,40",
                        "8,3,19,1,66",
                        "5,1,30,0,70",
                        "6,1,60,0,?",
                        "7,1,240,0,80")
                .with(
                        OuladFile.PAGES,
                        "101,AAA,2013J,resource,?,?",
                        "102,AAA,2013J,quiz,?,?",
                        "103,AAA,2013J,resource,1,2",
                        "104,BBB,2013B,oucollaborate,?,?",
                        "105,AAA,2014J,url,?,?");
    }

    /** Adds rows to a file. */
    public OuladFolder with(OuladFile file, String... rows) {
        for (String row : rows) {
            texts.get(file).append(row).append('\n');
        }
        return this;
    }

    /** Writes all files and answers their folder. */
    public Path write() {
        try {
            for (Map.Entry<OuladFile, StringBuilder> text : texts.entrySet()) {
                Files.writeString(path.resolve(text.getKey().fileName()), text.getValue());
            }
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
        return path;
    }
}
