package io.lyceum.starter.access;

import io.lyceum.starter.error.CodedException;
import io.lyceum.starter.error.ErrorCode;
import io.lyceum.starter.viewer.Viewer;
import java.util.List;

/** Who may select a field at all. */
@FunctionalInterface
interface AccessRule {

    /** Any person who is signed in. */
    AccessRule SIGNED_IN = Viewer::requireId;

    /**
     * Lets the viewer pass.
     *
     * @throws CodedException {@link ErrorCode#UNAUTHENTICATED} or {@link ErrorCode#FORBIDDEN} if it may not
     */
    void check(Viewer viewer);

    /**
     * Whoever has all scopes of one of the lists.
     *
     * @param alternatives the argument of {@literal @requiresScopes}
     */
    static AccessRule anyOf(List<List<String>> alternatives) {
        return viewer -> {
            viewer.requireSignedIn();
            if (alternatives.stream().noneMatch(viewer.scopes()::containsAll)) {
                throw new CodedException(ErrorCode.FORBIDDEN, "This needs the scope %s.".formatted(told(alternatives)));
            }
        };
    }

    private static String told(List<List<String>> alternatives) {
        return String.join(" or ", alternatives.stream().map(scopes -> String.join(" and ", scopes)).toList());
    }
}
