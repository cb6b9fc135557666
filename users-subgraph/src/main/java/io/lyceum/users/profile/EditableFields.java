package io.lyceum.users.profile;

import static io.lyceum.users.generated.tables.Tables.USER_PROFILES;

import io.lyceum.users.generated.types.UpdateProfileInput;
import java.util.List;
import java.util.Set;

/** The fields of a profile that its person can change. The name is not among them: it is the account's. */
final class EditableFields {

    private static final int SHORT = 100;
    private static final int LINE = 200;
    private static final int LONG = 5_000;

    private static final List<EditableField<?>> ALL = List.of(
            EditableField.text("headline", USER_PROFILES.HEADLINE, UpdateProfileInput::getHeadline, LINE),
            EditableField.text("bio", USER_PROFILES.BIO, UpdateProfileInput::getBio, LONG),
            EditableField.url("websiteUrl", USER_PROFILES.WEBSITE_URL, UpdateProfileInput::getWebsiteUrl),
            EditableField.url("linkedInUrl", USER_PROFILES.LINKED_IN_URL, UpdateProfileInput::getLinkedInUrl),
            EditableField.url("githubUrl", USER_PROFILES.GITHUB_URL, UpdateProfileInput::getGithubUrl),
            EditableField.text("occupation", USER_PROFILES.OCCUPATION, UpdateProfileInput::getOccupation, SHORT),
            EditableField.timezone("timezone", USER_PROFILES.TIMEZONE, UpdateProfileInput::getTimezone),
            EditableField.required("locale", USER_PROFILES.LOCALE, UpdateProfileInput::getLocale),
            EditableField.country("country", USER_PROFILES.COUNTRY, UpdateProfileInput::getCountry),
            EditableField.text("region", USER_PROFILES.REGION, UpdateProfileInput::getRegion, SHORT),
            EditableField.text("educationLevel", USER_PROFILES.EDUCATION_LEVEL, UpdateProfileInput::getEducationLevel, SHORT),
            EditableField.text("fieldOfStudy", USER_PROFILES.FIELD_OF_STUDY, UpdateProfileInput::getFieldOfStudy, SHORT),
            EditableField.ageBand("ageBand", USER_PROFILES.AGE_BAND, UpdateProfileInput::getAgeBand),
            EditableField.optional("hasDisability", USER_PROFILES.HAS_DISABILITY, UpdateProfileInput::getHasDisability),
            EditableField.required("visibility", USER_PROFILES.VISIBILITY, UpdateProfileInput::getVisibility),
            EditableField.required("showEmail", USER_PROFILES.IS_EMAIL_SHOWN, UpdateProfileInput::getShowEmail));

    private EditableFields() {}

    /** Those of the fields that an input names. */
    static List<EditableField<?>> among(Set<String> names) {
        return ALL.stream().filter(field -> names.contains(field.name())).toList();
    }
}
