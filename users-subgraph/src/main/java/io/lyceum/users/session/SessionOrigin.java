package io.lyceum.users.session;

import org.jspecify.annotations.Nullable;

/**
 * Where a session is opened from, as the router tells. What is not known is null.
 *
 * @param userAgent how the program calls itself
 * @param ipAddress of whoever asks
 */
public record SessionOrigin(@Nullable String userAgent, @Nullable String ipAddress) {

    /** The header by which the router tells how the client's program calls itself. */
    public static final String AGENT_HEADER = "x-lyceum-client-agent";
    /** The header by which the router tells the client's address. */
    public static final String ADDRESS_HEADER = "x-lyceum-client-address";

    private static final int LONGEST_USER_AGENT = 500;
    private static final String ADDRESS = "[0-9A-Fa-f:.]{2,45}";

    /** Of what came in headers; what cannot be kept is cut off, and what is no address is not known. */
    public static SessionOrigin of(@Nullable String userAgent, @Nullable String ipAddress) {
        return new SessionOrigin(
                userAgent == null || userAgent.isBlank() ? null : shortened(userAgent.strip()),
                ipAddress != null && ipAddress.matches(ADDRESS) ? ipAddress : null);
    }

    /** What the session is opened with, for people. */
    @Nullable String device() {
        return userAgent == null ? null : DeviceName.of(userAgent);
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST_USER_AGENT ? text : text.substring(0, LONGEST_USER_AGENT);
    }
}
