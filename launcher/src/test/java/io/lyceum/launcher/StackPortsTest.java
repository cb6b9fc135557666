package io.lyceum.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StackPortsTest {

    @Test
    void theGraphIsAt4000UnlessSaidOtherwise() {
        assertThat(StackPorts.from(Map.of()).byName())
                .containsExactlyInAnyOrderEntriesOf(Map.of("router", 4000, "users", 4001, "courses", 4002, "enrollments", 4003, "assessments", 4004));
    }

    @Test
    void oneVariableMovesAllFivePorts() {
        StackPorts ports = StackPorts.from(Map.of("LYCEUM_PORT_BASE", "4100"));
        assertThat(ports.of("router")).isEqualTo(4100);
        assertThat(ports.of("assessments")).isEqualTo(4104);
    }

    @Test
    void whatIsNoPortIsRefusedInASentence() {
        assertThatThrownBy(() -> StackPorts.from(Map.of("LYCEUM_PORT_BASE", "many"))).hasMessage("LYCEUM_PORT_BASE is 'many'; say a port, for example LYCEUM_PORT_BASE=4100.");
        assertThatThrownBy(() -> StackPorts.from(65_533)).hasMessageContaining("from 1024 to 65531");
        assertThatThrownBy(() -> StackPorts.from(80)).isInstanceOf(LauncherException.class);
    }

    @Test
    void freePortsAreFiveDifferentOnes() {
        assertThat(StackPorts.free().byName().values()).hasSize(5).doesNotHaveDuplicates();
    }

    @Test
    void aTakenPortIsNamedWithTheVariableThatMovesIt() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            int port = taken.getLocalPort();
            assertThatThrownBy(() -> StackPorts.requireFree("users", port)).isInstanceOf(LauncherException.class)
                    .hasMessageContaining("Port " + port).hasMessageContaining("users").hasMessageContaining("LYCEUM_PORT_BASE");
            taken.close();
            assertThatCode(() -> StackPorts.requireFree("users", port)).doesNotThrowAnyException();
        }
    }
}
