echo 1 > events/ioasid/enable
cat trace > kp_basic.trace.txt
