package io.lyceum.acceptance;

import io.lyceum.acceptance.partner.Partners;
import io.lyceum.launcher.Stack;
import java.nio.file.Path;

/** The one graph of this JVM: every part a process of its own, over empty databases with the demo accounts. */
public final class TheGraph {

    private static final Stack STACK =
            Stack.in(Path.of("target", "graph"))
                    .environment("router", "LYCEUM_PARTNERS", Partners.configuration())
                    .progress(System.out::println).start();

    private static final School SCHOOL = School.in(STACK);

    private TheGraph() {}

    public static Stack stack() {
        return STACK;
    }

    /** What there is to look at; written once. */
    static School school() {
        return SCHOOL;
    }

    /** A client who is not signed in. */
    static RouterClient anonymous() {
        return new RouterClient(STACK.graphUrl(), null);
    }

    /** A client signed in with a demo account, such as {@code admin}. */
    static RouterClient signedIn(String account) {
        return anonymous().signIn(account + "@lyceum.test", "lyceum-demo");
    }
}
