package io.lyceum.demo;

import io.lyceum.demo.EnrollmentMaker.Result;
import io.lyceum.demo.enrollment.Certificate;
import io.lyceum.demo.enrollment.CertificateStatus;
import io.lyceum.demo.enrollment.Enrollment;
import io.lyceum.demo.enrollment.EnrollmentOutcome;
import io.lyceum.demo.enrollment.Revocation;
import io.lyceum.demo.enrollment.RevocationReason;
import io.lyceum.demo.person.Person;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Issues certificates: one is taken back, and one is replaced. */
final class CertificateMaker {

    private static final int TAKEN_BACK = 17;
    private static final int REPLACED = 41;

    private final Days days;
    private final Map<UUID, Person> people;
    private final List<Certificate> all = new ArrayList<>();

    CertificateMaker(Days days, People people) {
        this.days = days;
        this.people = people.byId();
    }

    List<Certificate> issue(List<Result> results) {
        List<Result> earned = results.stream()
                .filter(result -> result.enrollment().outcome() != null && result.enrollment().outcome() != EnrollmentOutcome.FAILED)
                .filter(result -> result.admission().plan().course().hasCertificate())
                .sorted(Comparator.comparing((Result result) -> result.enrollment().completedAt()).thenComparing(result -> result.enrollment().id()))
                .toList();
        // The first that may be taken: nobody wants to find the demo learner's own among them.
        List<Result> others = earned.stream().filter(result -> !result.admission().learner().demoAccount()).toList();
        Result takenBack = others.get(TAKEN_BACK);
        Result replaced = others.get(REPLACED);
        for (Result result : earned) {
            if (result == takenBack) {
                all.add(certificate(result, 1, all.size() + 1, name(result), completedAt(result), takenBack(completedAt(result))));
            } else if (result == replaced) {
                reissue(result);
            } else {
                all.add(certificate(result, 1, all.size() + 1, name(result), completedAt(result), null));
            }
        }
        return List.copyOf(all);
    }

    private void reissue(Result result) {
        Instant again = completedAt(result).plus(Duration.ofDays(3));
        int number = all.size() + 1;
        Certificate right = certificate(result, 2, number + 1, name(result), again, null);
        String misspelt = name(result).substring(0, name(result).length() - 1);
        all.add(right);
        all.add(certificate(result, 1, number, misspelt, completedAt(result), new Revocation(
                again, RevocationReason.REISSUED, "The name was misspelt.", People.id("admin"), right.id())));
    }

    private Revocation takenBack(Instant issued) {
        return new Revocation(
                Days.earlier(issued.plus(Duration.ofDays(20)), days.today().minusSeconds(50_000)), RevocationReason.ACADEMIC_MISCONDUCT,
                "The handed-in work was somebody else's.", People.id("admin"), null);
    }

    private Certificate certificate(
            Result result, int issue, int number, String studentName, Instant issuedAt, @Nullable Revocation revocation) {
        Enrollment enrollment = result.enrollment();
        String key = enrollment.id() + ":" + issue;
        Dice dice = Dice.of("certificate", key);
        int year = issuedAt.atZone(ZoneOffset.UTC).getYear();
        String lead = Objects.requireNonNull(people.get(result.admission().plan().lead())).displayName();
        return new Certificate(
                DemoIds.of("certificate", key), enrollment.id(), enrollment.userId(), enrollment.courseId(),
                "LYC-" + year + "-" + Texts.padded(number, 6), code(key),
                revocation == null ? CertificateStatus.VALID : CertificateStatus.REVOKED, studentName,
                result.admission().plan().course().title(), lead, result.finalGrade(),
                result.admission().learner().demoAccount() || dice.chance(0.6), completedAt(result), issuedAt, revocation);
    }

    private static String code(String key) {
        return DemoIds.of("verification-code", key).toString().replace("-", "").toUpperCase(Locale.ROOT);
    }

    private static String name(Result result) {
        return result.admission().learner().displayName();
    }

    private static Instant completedAt(Result result) {
        return Objects.requireNonNull(result.enrollment().completedAt());
    }
}
