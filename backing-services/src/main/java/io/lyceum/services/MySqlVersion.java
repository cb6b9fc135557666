package io.lyceum.services;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

final class MySqlVersion {

    private static final Pattern NUMBERS = Pattern.compile("(\\d+)\\.(\\d+)\\..*");
    private static final int MAJOR = 9;
    private static final int MINOR = 7;

    private MySqlVersion() {
    }

    /** Refuses anything but MySQL 9.7 or newer. */
    static void require(String version, String address) {
        Matcher numbers = NUMBERS.matcher(version);
        if (version.contains("MariaDB") || !numbers.matches() || !isEnough(numbers)) {
            throw new ServiceException("The server at " + address + " is version " + version
                    + ", but MySQL 9.7 or newer is needed; give such a server, or unset LYCEUM_MYSQL_URL.");
        }
    }

    private static boolean isEnough(Matcher numbers) {
        int major = Integer.parseInt(numbers.group(1));
        return major > MAJOR || major == MAJOR && Integer.parseInt(numbers.group(2)) >= MINOR;
    }
}
