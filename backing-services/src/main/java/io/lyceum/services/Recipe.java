package io.lyceum.services;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** How one kind of server is run natively. */
interface Recipe {

    /** The name of its folder and of its environment variables: {@code mysql}. */
    String name();

    /** The name people know: {@code MySQL}. */
    String title();

    /**
     * Makes all that the server needs and tells how it is started.
     *
     * @param folder the server's own folder, which may hold data of an earlier run
     * @return the command and its arguments
     */
    List<String> prepare(Path folder, int port, String secret) throws IOException;

    /** Returns when the server answers its own protocol; throws while it does not. */
    void check(int port, String secret) throws Exception;
}
