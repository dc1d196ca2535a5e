@NullMarked
package io.renown.topic.ui;

import org.jspecify.annotations.NullMarked;
