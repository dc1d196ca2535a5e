package io.renown.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PersonAvatarTest {

    @Test
    void showsFirstAndLastInitial() {
        assertThat(PersonAvatar.initials("Demo Responder Lotus")).isEqualTo("DL");
        assertThat(PersonAvatar.initials("müller")).isEqualTo("M");
        assertThat(PersonAvatar.initials("林美华")).isEqualTo("林");
    }
}
