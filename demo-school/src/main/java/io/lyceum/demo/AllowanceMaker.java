package io.lyceum.demo;

import io.lyceum.demo.CoursePlan.Exam;
import io.lyceum.demo.EnrollmentMaker.Result;
import io.lyceum.demo.assessment.Allowance;
import io.lyceum.demo.enrollment.EnrollmentStatus;
import java.util.List;
import java.util.stream.IntStream;

/** Grants a few learners more time, or another try. */
final class AllowanceMaker {

    private AllowanceMaker() {}

    static List<Allowance> allowances(List<CoursePlan> courses, List<Result> results) {
        CoursePlan course = courses.getFirst();
        Exam exam = course.openExams().getFirst();
        List<Result> learners = results.stream()
                .filter(result -> result.enrollment().courseId().equals(course.course().id()))
                .filter(result -> result.enrollment().status() == EnrollmentStatus.ACTIVE)
                .limit(3)
                .toList();
        return IntStream.range(0, learners.size())
                .mapToObj(number -> allowance(exam, learners.get(number), number))
                .toList();
    }

    private static Allowance allowance(Exam exam, Result result, int number) {
        boolean time = number != 2;
        return new Allowance(
                DemoIds.of("allowance", result.enrollment().id() + ":" + exam.quiz().id()), exam.quiz().id(), result.enrollment().userId(),
                time ? 15 : 0, time ? 0 : 1, time ? "Reads with a screen reader" : "The power failed during the last try",
                People.instructor("instructor"), result.enrollment().enrolledAt().plusSeconds(3600));
    }
}
