package io.lyceum.enrollments.visibility;

import static org.jooq.impl.DSL.falseCondition;
import static org.jooq.impl.DSL.trueCondition;

import io.lyceum.enrollments.instructor.CourseInstructors;
import io.lyceum.starter.viewer.Viewer;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.Field;

/**
 * People see what is their own, and who has the scope sees all. A program has nothing of its own: without the scope it sees none.
 *
 * @param scope that shows all
 * @param owner whose a row is
 */
public record OwnOrScope(String scope, Field<UUID> owner) {

    /** Which rows a viewer sees. */
    public Condition isVisible(Viewer viewer) {
        return viewer.has(scope) ? trueCondition() : isOwn(owner, viewer);
    }

    /** Which rows a viewer sees where those of a course are seen by whoever teaches it. */
    public Condition isVisible(Viewer viewer, Field<UUID> course) {
        if (viewer.has(scope) || viewer.isAnonymous()) {
            return isVisible(viewer);
        }
        return isOwn(owner, viewer).or(CourseInstructors.teaches(viewer.requireId(), course));
    }

    /** Whether a viewer sees none, so that nothing has to be read. */
    public boolean hidesAllFrom(Viewer viewer) {
        return viewer.isAnonymous() && !viewer.has(scope);
    }

    /** Which rows are a viewer's own: of a program, and of somebody who is not signed in, there are none. */
    public static Condition isOwn(Field<UUID> owner, Viewer viewer) {
        return viewer.isAnonymous() ? falseCondition() : owner.eq(viewer.requireId());
    }
}
