package io.lyceum.courses.personal;

import static io.lyceum.courses.generated.tables.Tables.COURSE_INSTRUCTORS;
import static io.lyceum.courses.generated.tables.Tables.ENROLLMENTS;
import static io.lyceum.courses.generated.tables.Tables.REVIEWS;
import static io.lyceum.courses.generated.tables.Tables.REVIEW_VOTES;
import static io.lyceum.courses.generated.tables.Tables.UPLOADED_FILES;
import static io.lyceum.starter.personal.PersonalDataSection.many;

import com.netflix.graphql.dgs.DgsDataLoader;
import io.lyceum.starter.personal.PersonalDataLoader;
import io.lyceum.starter.personal.PersonalDataSection;
import io.lyceum.starter.personal.PersonalDocuments;
import java.util.List;

/** All that this subgraph holds about people, in one statement for each kind of it. */
@DgsDataLoader
class TeachingDataByUserLoader extends PersonalDataLoader {

    static final List<PersonalDataSection> SECTIONS = List.of(
            many("taughtCourses", COURSE_INSTRUCTORS, COURSE_INSTRUCTORS.USER_ID, ""),
            many("uploadedFiles", UPLOADED_FILES, UPLOADED_FILES.UPLOADED_BY, "uploaded_file"),
            many("reviews", REVIEWS, REVIEWS.USER_ID, "review"),
            many("helpfulVotes", REVIEW_VOTES, REVIEW_VOTES.USER_ID, ""),
            many("enrollments", ENROLLMENTS, ENROLLMENTS.USER_ID, "enrollment"));

    TeachingDataByUserLoader(PersonalDocuments documents) {
        super(documents, SECTIONS);
    }
}
