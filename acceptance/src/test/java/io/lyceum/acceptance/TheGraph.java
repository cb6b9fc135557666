package io.lyceum.acceptance;

import io.lyceum.acceptance.partner.Partners;
import io.lyceum.launcher.Stack;
import java.nio.file.Path;

/** The one graph of this JVM: every part a process of its own, over empty databases with the demo accounts. */
public final class TheGraph {

    private static final Path DIRECTORY = Path.of("target", "graph");
    private static final Stack STACK =
            Stack.in(DIRECTORY)
                    .environment("router", "LYCEUM_PARTNERS", Partners.configuration())
                    .progress(System.out::println).start();

    private static final School SCHOOL = School.in(STACK);

    private TheGraph() {}

    public static Stack stack() {
        return STACK;
    }

    /** Where the graph keeps its data, keys and logs. */
    public static Path directory() {
        return DIRECTORY;
    }

    /** What there is to look at; written once. */
    static School school() {
        return SCHOOL;
    }

    /** A client who is not signed in. */
    public static RouterClient anonymous() {
        return new RouterClient(STACK.graphUrl(), null);
    }

    /** A client signed in with a demo account, such as {@code admin}. */
    public static RouterClient signedIn(String account) {
        return anonymous().signIn(account + "@lyceum.test", "lyceum-demo");
    }
}
