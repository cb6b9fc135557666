package io.lyceum.demo;

import io.lyceum.demo.CoursePlan.Step;
import io.lyceum.demo.catalogue.Lesson;
import io.lyceum.demo.content.ContentItem;
import io.lyceum.demo.content.ContentType;
import io.lyceum.demo.content.ContentVersion;
import io.lyceum.demo.content.ContentVersionStatus;
import io.lyceum.demo.content.UploadedFile;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Makes what lessons show. */
final class ContentMaker {

    private static final String MEDIA = "https://media.lyceum.test/";

    private final Days days;
    private final List<UploadedFile> files = new ArrayList<>();
    private final List<ContentItem> items = new ArrayList<>();
    private final List<ContentVersion> versions = new ArrayList<>();

    ContentMaker(Days days) {
        this.days = days;
    }

    void add(CoursePlan plan) {
        plan.steps().forEach(step -> content(plan, step));
    }

    List<UploadedFile> files() {
        return List.copyOf(files);
    }

    List<ContentItem> items() {
        return List.copyOf(items);
    }

    List<ContentVersion> versions() {
        return List.copyOf(versions);
    }

    private void content(CoursePlan plan, Step step) {
        Lesson lesson = step.lesson();
        Dice dice = Dice.of("content", lesson.id());
        switch (lesson.type()) {
            case VIDEO -> {
                recording(plan, lesson, 1, lesson.title(), dice);
                if (dice.chance(0.35)) {
                    item(plan, lesson, 2, ContentType.TEXT, lesson.title(), draft -> draft.body(article(plan, step, dice)));
                }
            }
            case ARTICLE -> item(plan, lesson, 1, ContentType.TEXT, lesson.title(), draft -> draft.body(article(plan, step, dice)));
            case LIVE_SESSION -> {
                URI room = URI.create("https://live.lyceum.test/" + plan.course().slug() + "/" + lesson.position());
                item(plan, lesson, 1, ContentType.LINK, lesson.title(), draft -> draft.url(room));
            }
            case DOWNLOAD -> download(plan, lesson, lesson.title(), 1, "pdf", "application/pdf", dice);
            case ASSIGNMENT -> {
                if (step.assignment() != null && step.assignment().instructions().contains("archive")) {
                    download(plan, lesson, lesson.title(), 1, "zip", "application/zip", dice);
                }
            }
            case QUIZ -> {
                // A quiz is its own content.
            }
        }
    }

    private void recording(CoursePlan plan, Lesson lesson, int position, String title, Dice dice) {
        int seconds = lesson.durationMinutes() * 60 - dice.between(0, 50);
        URI url = URI.create(MEDIA + "videos/" + lesson.id() + ".mp4");
        item(plan, lesson, position, ContentType.VIDEO, title, draft -> draft.recording(url, seconds));
    }

    private void download(CoursePlan plan, Lesson lesson, String title, int position, String ending, String type, Dice dice) {
        UUID id = DemoIds.of("uploaded-file", lesson.id().toString());
        String name = plan.course().slug() + "-" + lesson.position() + "." + ending;
        String sum = (id + DemoIds.of("sum", id.toString()).toString()).replace("-", "").toLowerCase(Locale.ROOT);
        files.add(new UploadedFile(
                id, plan.lead(), name, type, dice.between(40_000, 9_000_000), sum, URI.create(MEDIA + "files/" + id + "/" + name),
                lesson.createdAt()));
        item(plan, lesson, position, ContentType.FILE, title, draft -> draft.file(id));
    }

    private void item(
            CoursePlan plan, Lesson lesson, int position, ContentType type, String title, UnaryOperator<Draft> content) {
        UUID id = DemoIds.of("content-item", lesson.id() + ":" + position);
        Dice dice = Dice.of("content-item", id);
        items.add(new ContentItem(id, lesson.id(), type, title, position, lesson.createdAt(), lesson.updatedAt()));
        Draft draft = content.apply(new Draft(null, null, null, null));
        Instant first = lesson.createdAt().plus(Duration.ofHours(dice.between(1, 200)));
        boolean published = lesson.published();
        version(plan, id, 1, draft, first, published);
        if (published && type == ContentType.TEXT && dice.chance(0.25)) {
            Draft better = draft.body(draft.body + "\n\n" + dice.pick(Phrases.of("paragraph extra", plan.script().language())));
            Instant again = dice.within(first.plus(Duration.ofDays(2)), days.today());
            version(plan, id, 2, better, again, dice.chance(0.7));
        }
    }

    private void version(CoursePlan plan, UUID item, int number, Draft draft, Instant created, boolean published) {
        versions.add(new ContentVersion(
                DemoIds.of("content-version", item + ":" + number), item, number,
                published ? ContentVersionStatus.PUBLISHED : ContentVersionStatus.DRAFT, draft.body, draft.url, draft.seconds, draft.file,
                plan.lead(), created, published ? created.plus(Duration.ofHours(1)) : null));
    }

    private static String article(CoursePlan plan, Step step, Dice dice) {
        List<String> patterns = dice.shuffled(Phrases.of("paragraph", plan.script().language()).stream().skip(1).toList());
        List<String> paragraphs = new ArrayList<>();
        paragraphs.add("# " + step.lesson().title());
        paragraphs.add(Phrases.of("paragraph", plan.script().language()).getFirst());
        paragraphs.addAll(patterns.subList(0, Math.min(3, patterns.size())));
        String objective = dice.pick(plan.course().objectives());
        return String.join("\n\n", paragraphs)
                .replace("{summary}", step.lesson().summary())
                .replace("{lesson}", step.lesson().title())
                .replace("{module}", step.module().title())
                .replace("{objective}", Character.toLowerCase(objective.charAt(0)) + objective.substring(1));
    }

    /** What a version holds. */
    private record Draft(@Nullable String body, @Nullable URI url, @Nullable Integer seconds, @Nullable UUID file) {

        Draft body(String text) {
            return new Draft(text, null, null, null);
        }

        Draft url(URI address) {
            return new Draft(null, address, null, null);
        }

        Draft recording(URI address, int duration) {
            return new Draft(null, address, duration, null);
        }

        Draft file(UUID id) {
            return new Draft(null, null, null, id);
        }
    }
}
