package io.lyceum.oulad;

import java.util.List;

/** The files of the dataset that Lyceum reads, with the columns that it expects. */
public enum OuladFile {
    COURSES("courses.csv", "code_module", "code_presentation", "module_presentation_length"),
    ASSESSMENTS("assessments.csv", "code_module", "code_presentation", "id_assessment", "assessment_type", "date", "weight"),
    PAGES("vle.csv", "id_site", "code_module", "code_presentation", "activity_type", "week_from", "week_to"),
    STUDENTS(
            "studentInfo.csv",
            "code_module",
            "code_presentation",
            "id_student",
            "gender",
            "region",
            "highest_education",
            "imd_band",
            "age_band",
            "num_of_prev_attempts",
            "studied_credits",
            "disability",
            "final_result"),
    REGISTRATIONS(
            "studentRegistration.csv",
            "code_module",
            "code_presentation",
            "id_student",
            "date_registration",
            "date_unregistration"),
    RESULTS("studentAssessment.csv", "id_assessment", "id_student", "date_submitted", "is_banked", "score");

    private final String fileName;
    private final List<String> columns;

    OuladFile(String fileName, String... columns) {
        this.fileName = fileName;
        this.columns = List.of(columns);
    }

    /** Its name, without the folder. */
    public String fileName() {
        return fileName;
    }

    List<String> columns() {
        return columns;
    }
}
