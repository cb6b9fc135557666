package io.lyceum.demo;

import io.lyceum.demo.assessment.Allowance;
import io.lyceum.demo.assessment.Assignment;
import io.lyceum.demo.assessment.FinalGrade;
import io.lyceum.demo.assessment.Question;
import io.lyceum.demo.assessment.Quiz;
import io.lyceum.demo.assessment.QuizAttempt;
import io.lyceum.demo.assessment.Submission;
import io.lyceum.demo.catalogue.Category;
import io.lyceum.demo.catalogue.Course;
import io.lyceum.demo.catalogue.CourseModule;
import io.lyceum.demo.catalogue.Lesson;
import io.lyceum.demo.catalogue.Tag;
import io.lyceum.demo.content.ContentItem;
import io.lyceum.demo.content.ContentVersion;
import io.lyceum.demo.content.UploadedFile;
import io.lyceum.demo.enrollment.Certificate;
import io.lyceum.demo.enrollment.Enrollment;
import io.lyceum.demo.enrollment.LessonProgress;
import io.lyceum.demo.money.Coupon;
import io.lyceum.demo.money.CouponRedemption;
import io.lyceum.demo.money.Invoice;
import io.lyceum.demo.money.Payment;
import io.lyceum.demo.money.Plan;
import io.lyceum.demo.money.Refund;
import io.lyceum.demo.money.Subscription;
import io.lyceum.demo.organization.Membership;
import io.lyceum.demo.organization.Organization;
import io.lyceum.demo.person.ApiClient;
import io.lyceum.demo.person.AuditEntry;
import io.lyceum.demo.person.InstructorApplication;
import io.lyceum.demo.person.LinkedIdentity;
import io.lyceum.demo.person.Person;
import io.lyceum.demo.person.Session;
import io.lyceum.demo.review.HelpfulVote;
import io.lyceum.demo.review.Review;
import java.time.Instant;
import java.util.List;

/**
 * A whole school. The lists are in a fixed order, in which a row comes after those of the same list that it refers to; references from
 * one list to another always meet.
 *
 * @param today the day, at midnight UTC, that every time in the school is relative to
 */
public record DemoSchool(
        Instant today,
        List<Organization> organizations,
        List<Person> people,
        List<Membership> memberships,
        List<Session> sessions,
        List<LinkedIdentity> identities,
        List<InstructorApplication> instructorApplications,
        List<ApiClient> apiClients,
        List<AuditEntry> auditEntries,
        List<Category> categories,
        List<Tag> tags,
        List<Course> courses,
        List<CourseModule> modules,
        List<Lesson> lessons,
        List<UploadedFile> files,
        List<ContentItem> contentItems,
        List<ContentVersion> contentVersions,
        List<Review> reviews,
        List<HelpfulVote> helpfulVotes,
        List<Plan> plans,
        List<Subscription> subscriptions,
        List<Coupon> coupons,
        List<Enrollment> enrollments,
        List<LessonProgress> lessonProgress,
        List<Payment> payments,
        List<Invoice> invoices,
        List<Refund> refunds,
        List<CouponRedemption> couponRedemptions,
        List<Certificate> certificates,
        List<Quiz> quizzes,
        List<Question> questions,
        List<Allowance> allowances,
        List<QuizAttempt> quizAttempts,
        List<Assignment> assignments,
        List<Submission> submissions,
        List<FinalGrade> finalGrades) {

    /**
     * The school as it is on a day: the same for every instant of it, on every machine.
     *
     * @param today an instant of the day; what is after midnight UTC is cut off
     */
    public static DemoSchool of(Instant today) {
        return SchoolMaker.make(today);
    }
}
