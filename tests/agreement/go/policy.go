package client

func revokedRoots() []string {
	return []string{"c766a9bef2d4071c863a31aa4920e813b2d198608cb7b7cfe21143b836df09ea", "16af57a9f676b0ab126095aa5ebadef22ab31119d644ac95cd4b93dbf3f26aeb"}
}
